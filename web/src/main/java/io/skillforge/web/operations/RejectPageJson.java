package io.skillforge.web.operations;

import io.skillforge.etl.RejectView;
import io.skillforge.web.paging.PageJson;
import java.util.List;

/** One page of the rows of an input that broke a rule. */
public record RejectPageJson(List<RejectJson> items, String nextPageToken) implements PageJson {

    static RejectPageJson from(List<RejectView> rejects, String nextPageToken) {
        return new RejectPageJson(rejects.stream().map(RejectJson::from).toList(), nextPageToken);
    }

    /** Where it stood, what was there, why it was refused, and what mends it. */
    public record RejectJson(String file, Integer line, String column, String value, String reason, String remedy) {

        static RejectJson from(RejectView reject) {
            return new RejectJson(
                    reject.file(), reject.line(), reject.column(), reject.value(), reject.reason(), reject.remedy());
        }
    }
}
