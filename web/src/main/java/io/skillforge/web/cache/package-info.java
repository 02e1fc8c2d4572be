/**
 * Answers about the catalog, kept in the server's Infinispan as they went out.
 *
 * <ul>
 *   <li>CACHE-1 Only answers that change with a release and with nothing else are kept, and only of open resources: never
 *       anything of a tenant or a person.
 *   <li>CACHE-2 An entry carries its release; a publication, on whichever node, empties the caches at the next request.
 *   <li>CACHE-3 A cache that fails is passed by, and counted.
 * </ul>
 */
package io.skillforge.web.cache;
