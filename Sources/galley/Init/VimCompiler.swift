import SourceText

/// A compiler file of Vim: `:make` fills the quickfix list. Vim counts columns in bytes.
enum VimCompiler {
  static func target(in home: FilePath) -> InitTarget {
    InitTarget(
      ".vim/compiler/galley.vim", in: home, content: content,
      advice: "In Vim, :compiler galley, then :make, and :cnext goes from finding to finding.")
  }

  private static let content = #"""
    " Vim compiler file
    " Compiler: Galley, an editorial linter

    if exists('current_compiler')
      finish
    endif
    let current_compiler = 'galley'

    let s:save_cpo = &cpo
    set cpo&vim

    CompilerSet makeprg=galley\ check\ --quiet\ --format\ gcc\ --column-unit\ bytes\ %:S
    CompilerSet errorformat=%f:%l:%c:\ %t%*[a-z]:\ %m

    let &cpo = s:save_cpo
    unlet s:save_cpo

    """#
}
