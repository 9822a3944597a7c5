// ICU's own headers never reach Swift, so this module declares nothing: it only carries the link flags.
