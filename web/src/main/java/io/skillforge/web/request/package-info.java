/** What happens to every request before a resource sees it, and to every answer after. */
package io.skillforge.web.request;
