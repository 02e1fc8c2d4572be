/** What the API's description says of every operation alike. */
package io.skillforge.web.openapi;
