/** Errors on the wire: problem documents (RFC 9457), made in one place whatever went wrong. */
package io.skillforge.web.problem;
