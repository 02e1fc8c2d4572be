package io.skillforge.web.locking;

import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import jakarta.ws.rs.core.EntityTag;
import java.util.regex.Pattern;

/** The version of a row, as the header ETag tells it and If-Match asks for it. */
public final class RowVersion {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    private RowVersion() {}

    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /** The version a change was made for. A change for none in particular is refused, and one for none of ours fits none. */
    public static long required(String ifMatch) {
        if (ifMatch == null) {
            throw new DomainException(
                    ProblemKind.IF_MATCH_REQUIRED,
                    "Send the ETag of the version that was read as If-Match, so that no change of others is lost");
        }
        var tag = TAG.matcher(ifMatch.strip());
        return tag.matches() ? Long.parseLong(tag.group(1)) : -1;
    }
}
