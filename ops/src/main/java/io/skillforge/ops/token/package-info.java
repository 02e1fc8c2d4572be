/** Tokens of one's own: on a machine without an OpenID Connect provider, the command line is the issuer. */
package io.skillforge.ops.token;
