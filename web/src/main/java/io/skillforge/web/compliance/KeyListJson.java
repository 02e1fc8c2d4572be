package io.skillforge.web.compliance;

import java.util.List;

/** The keys of all purposes. */
public record KeyListJson(List<KeyJson> items) {}
