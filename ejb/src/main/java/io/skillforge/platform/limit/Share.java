package io.skillforge.platform.limit;

import java.time.Duration;

/**
 * What is left to a caller.
 *
 * @param granted whether this request is within the limit
 * @param remaining requests left
 * @param reset until all of them are there again
 * @param untilNext until one more is; nothing for a request that was granted
 */
public record Share(Limit limit, boolean granted, long remaining, Duration reset, Duration untilNext) {}
