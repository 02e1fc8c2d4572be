/** Partners over HTTP. */
package io.skillforge.web.partner;
