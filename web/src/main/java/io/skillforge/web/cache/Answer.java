package io.skillforge.web.cache;

/** An answer as it went out. @param link to the next page; null on the last, and where there are none */
record Answer(byte[] body, String type, String link) {}
