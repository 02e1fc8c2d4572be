/**
 * The REST API, and the page to try it. One package per context, each a thin door to services of {@code ejb}: a
 * resource takes parameters apart, calls one service, and makes a {@code …Json} record of its view.
 *
 * <ul>
 *   <li>WEB-1 Every resource method says who may call it.
 *   <li>WEB-2 Every error is a problem document (RFC 9457) with the id of the request; none holds what the caller sent,
 *       a class name or SQL.
 *   <li>WEB-3 A query parameter that the resource does not know, or one sent twice, is refused by name.
 *   <li>WEB-4 A list is {@code {"items": […], "nextPageToken": …}}; the token is opaque and holds for the same question
 *       only.
 *   <li>WEB-5 A field without a value is left out.
 * </ul>
 */
package io.skillforge.web;
