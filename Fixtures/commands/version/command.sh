galley --version
