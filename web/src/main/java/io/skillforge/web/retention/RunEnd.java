package io.skillforge.web.retention;

/** How a run stands, with what it cannot know of itself: that its server died. */
record RunEnd(String status, String failure) {}
