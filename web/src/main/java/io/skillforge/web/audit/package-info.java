/** The audit log over HTTP, for those who answer for it: reading it, proving it, anchoring it. */
package io.skillforge.web.audit;
