import SourceText

/// A compilation mode of Emacs, which counts columns in characters where it is told to.
enum EmacsMode {
  static func target(in home: FilePath) -> InitTarget {
    InitTarget(
      ".emacs.d/galley.el", in: home, content: content,
      advice: """
        Add (load (locate-user-emacs-file "galley")) to your init file; then M-x galley-check, and \
        M-g n goes from finding to finding.
        """)
  }

  private static let content = #"""
    ;;; galley.el --- Check prose with Galley -*- lexical-binding: t -*-

    (require 'compile)

    (defconst galley-regexp
      '("^\\([^:\n]+\\):\\([0-9]+\\):\\([0-9]+\\): \\(?:error\\|\\(warning\\)\\|\\(note\\)\\): "
        1 2 3 (4 . 5))
      "What Galley writes of a finding: file, line, column and level.")

    (define-compilation-mode galley-mode "Galley"
      "Findings of Galley."
      (setq-local compilation-error-regexp-alist (list galley-regexp))
      (setq-local compilation-error-screen-columns nil))

    (defun galley-check ()
      "Check the file of this buffer."
      (interactive)
      (save-buffer)
      (compilation-start
       (concat "galley check --quiet --format gcc "
               (shell-quote-argument (file-relative-name buffer-file-name)))
       'galley-mode))

    (provide 'galley)
    ;;; galley.el ends here

    """#
}
