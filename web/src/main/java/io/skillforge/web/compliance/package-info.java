/** Compliance: keys, and what proves to others what was done. For officers, but for what the public verifies with. */
package io.skillforge.web.compliance;
