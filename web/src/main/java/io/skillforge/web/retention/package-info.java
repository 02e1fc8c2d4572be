/** Retention over REST: policies, plans and their approval, holds, and what the monitor found. */
package io.skillforge.web.retention;
