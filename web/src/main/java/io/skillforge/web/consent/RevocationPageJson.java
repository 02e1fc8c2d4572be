package io.skillforge.web.consent;

import io.skillforge.web.paging.PageJson;
import java.util.List;

/** One page of revocations, newest first. */
public record RevocationPageJson(List<RevocationJson> items, String nextPageToken) implements PageJson {}
