package io.skillforge.audit.store;

import io.skillforge.audit.domain.Anchor;
import io.skillforge.audit.domain.StoredAnchor;
import io.skillforge.platform.crypto.Signing;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.objects.ObjectStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The anchors in the object store: compact JWS, never replaced. */
@ApplicationScoped
public class AnchorStore {

    private static final int PAGE = 500;

    @Inject
    ObjectStore objects;

    @Inject
    Signing signing;

    /** One page of keys, oldest first; empty after the last. */
    public List<String> page(String after) {
        return objects.list(Anchor.PREFIX, after, PAGE);
    }

    /** The newest key, when there is one after the given one. */
    public Optional<String> newest(String after) {
        var newest = Optional.ofNullable(after);
        for (var page = page(after); !page.isEmpty(); page = page(newest.get())) {
            newest = Optional.of(page.get(page.size() - 1));
        }
        return newest;
    }

    /** Empty when it vanished since it was listed. */
    public Optional<StoredAnchor> read(String key) {
        return objects.get(key).map(bytes -> {
            var jws = new String(bytes, StandardCharsets.UTF_8);
            return new StoredAnchor(key, verified(jws).map(Anchor::parse), Anchor.fingerprint(jws));
        });
    }

    private Optional<String> verified(String jws) {
        try {
            return Optional.of(signing.verify(Anchor.TYPE, jws));
        } catch (DomainException forged) {
            if (forged.kind() == ProblemKind.SIGNATURE_INVALID) {
                return Optional.empty();
            }
            throw forged;
        }
    }

    public StoredAnchor write(Anchor anchor) {
        var jws = signing.sign(Anchor.TYPE, anchor.json());
        objects.put(anchor.key(), jws.getBytes(StandardCharsets.UTF_8));
        return new StoredAnchor(anchor.key(), Optional.of(anchor), Anchor.fingerprint(jws));
    }
}
