# All that is said about a rule; a name that no rule bears is wrong usage.
galley explain Typography.RepeatedPunctuation
galley explain Typography.RepeatedPunktuation
