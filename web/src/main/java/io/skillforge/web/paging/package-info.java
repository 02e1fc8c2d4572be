/** Long lists in pages: opaque tokens, and the link to the next page. */
package io.skillforge.web.paging;
