/** Changes that name the version they were made for: ETag, If-Match. */
package io.skillforge.web.locking;
