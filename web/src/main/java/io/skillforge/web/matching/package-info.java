/** Matching, gaps, transitions, and what people say about them. */
package io.skillforge.web.matching;
