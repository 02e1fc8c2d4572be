package io.skillforge.web.partner;

import java.util.List;

/** A partner's API keys. */
public record ApiKeyListJson(List<ApiKeyJson> items) {}
