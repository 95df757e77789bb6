// One import for all that users of the library need; the rooms stay apart for those who want one of them only.
@_exported public import Analysis
@_exported public import Checking
@_exported public import Classification
@_exported public import Documents
@_exported public import Lexicons
@_exported public import Privacy
@_exported public import Reporting
@_exported public import TextModel
@_exported public import Tokenization
@_exported public import UnicodeText
@_exported public import Wording
