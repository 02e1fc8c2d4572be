/** How much a caller may ask, as the API tells it: RateLimit headers, and 429 for who asks more. */
package io.skillforge.web.limit;
