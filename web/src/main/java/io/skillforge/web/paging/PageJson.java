package io.skillforge.web.paging;

/** A document that is one page of a list. {@code nextPageToken} is null on the last one. */
public interface PageJson {

    String nextPageToken();
}
