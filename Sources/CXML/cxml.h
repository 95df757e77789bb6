/* Debian's libxml2 knows ICU; Swift must not meet its types here, because Foundation brings other ones of those names. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>

/* What an office part is read with: no network, no entities put in, nothing printed. */
static inline int cxml_options(void) { return XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING; }
