# What a configuration can set is told with its default.
galley explain Typography.DuplicateSpace
