/** How documents are written: records, their fields in order, nothing for what is not there; and how bodies are read. */
package io.skillforge.web.json;
