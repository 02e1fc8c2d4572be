package io.skillforge.web.consent;

import io.skillforge.web.paging.PageJson;
import java.util.List;

/** One page of the quarantine, newest first. */
public record QuarantinePageJson(List<QuarantineItemJson> items, String nextPageToken) implements PageJson {}
