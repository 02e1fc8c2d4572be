package io.skillforge.web.partner;

import io.skillforge.web.paging.PageJson;
import java.util.List;

/** One page of partners. */
public record PartnerPageJson(List<PartnerJson> items, String nextPageToken) implements PageJson {}
