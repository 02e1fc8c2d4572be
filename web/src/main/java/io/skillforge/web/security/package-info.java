/** From the caller of a request to whose rows it may see. */
package io.skillforge.web.security;
