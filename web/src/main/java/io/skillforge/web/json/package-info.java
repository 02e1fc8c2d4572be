/** How documents are written: records, their fields in order, nothing for what is not there. */
package io.skillforge.web.json;
