/** JSON as the code reads and writes it by hand. */
package io.skillforge.platform.json;
