package io.skillforge.web.operations;

import io.skillforge.governance.FlagView;
import java.util.List;

/** The feature flags by name. */
public record FlagListJson(List<FlagJson> items) {

    static FlagListJson from(List<FlagView> flags) {
        return new FlagListJson(flags.stream().map(FlagJson::from).toList());
    }
}
