package io.skillforge.it.partner;

import io.skillforge.partner.ExportItemPageView;
import io.skillforge.partner.ExportItemView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads that prepare, deliver and fetch exports as fast as they can, while others revoke people and let them agree again,
 * each its own people. From the moment a revocation's call has returned until the new consent is given, no export may hold
 * the person and no fetch that starts may show it; that is looked at, not computed from clocks of several places.
 */
final class ExportHammer {

    /** Two hammers at once take each other's turns away, and several times as long. */
    static final String PROCESSORS = "all processors";

    /** What is hammered: the services on the server, or over a plain database. */
    interface Doors {
        UUID prepare();

        void deliver(UUID export);

        ExportItemPageView fetch(UUID export, UUID after);

        void revoke(UUID user);

        void grant(UUID user);

        /** How many items of the person a partner has or is about to get. */
        int given(UUID user);
    }

    /** What was done, and what was wrong. */
    record Tally(int revocations, int deliveries, int fetched, int itemsFetched, List<String> wrong) {}

    private final Doors doors;
    private final int revocations;
    private final AtomicInteger revoked = new AtomicInteger();
    private final AtomicInteger deliveries = new AtomicInteger();
    private final AtomicInteger fetches = new AtomicInteger();
    private final AtomicInteger itemsFetched = new AtomicInteger();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> exports = new ConcurrentLinkedQueue<>();
    /** Since when a person is revoked, by {@link System#nanoTime}; absent while the person agrees or is about to. */
    private final Map<UUID, Long> withdrawn = new ConcurrentHashMap<>();

    ExportHammer(Doors doors, int revocations) {
        this.doors = doors;
        this.revocations = revocations;
    }

    /** @param groups the people of each thread that revokes */
    Tally run(List<List<UUID>> groups, int deliverers, int fetchers) throws Exception {
        var threads = Executors.newFixedThreadPool(groups.size() + deliverers + fetchers);
        try {
            var work = new ArrayList<Future<?>>();
            for (var group : groups) {
                work.add(threads.submit(() -> revokeAndGrant(group)));
            }
            for (var i = 0; i < deliverers; i++) {
                work.add(threads.submit(this::deliver));
            }
            for (var i = 0; i < fetchers; i++) {
                work.add(threads.submit(this::fetch));
            }
            for (var future : work) {
                future.get(20, TimeUnit.MINUTES);
            }
        } finally {
            threads.shutdownNow();
        }
        return new Tally(revoked.get(), deliveries.get(), fetches.get(), itemsFetched.get(), List.copyOf(wrong));
    }

    private boolean goesOn() {
        return revoked.get() < revocations && wrong.isEmpty();
    }

    private void revokeAndGrant(List<UUID> people) {
        var random = new Random(people.get(0).getLeastSignificantBits());
        while (goesOn()) {
            var user = people.get(random.nextInt(people.size()));
            doors.revoke(user);
            withdrawn.put(user, System.nanoTime());
            revoked.incrementAndGet();
            look(user, "right after the revocation");
            if (random.nextInt(4) == 0) {
                Thread.yield();
                look(user, "a while after the revocation");
            }
            withdrawn.remove(user);
            doors.grant(user);
        }
    }

    private void look(UUID user, String when) {
        var given = doors.given(user);
        if (given > 0) {
            wrong.add(given + " items are pending or delivered " + when);
        }
    }

    private void deliver() {
        while (goesOn()) {
            var export = doors.prepare();
            doors.deliver(export);
            deliveries.incrementAndGet();
            exports.add(export);
            if (exports.size() > 5) {
                exports.poll();
            }
        }
    }

    private void fetch() {
        while (goesOn()) {
            for (var export : exports) {
                UUID after = null;
                do {
                    after = fetchPage(export, after);
                } while (after != null);
            }
        }
    }

    private UUID fetchPage(UUID export, UUID after) {
        var before = Map.copyOf(withdrawn);
        var start = System.nanoTime();
        var page = doors.fetch(export, after);
        fetches.incrementAndGet();
        itemsFetched.addAndGet(page.items().size());
        for (ExportItemView item : page.items()) {
            var user = UUID.fromString(item.externalRef());
            var since = before.get(user);
            // Still the same revocation: the new consent has not been given meanwhile.
            if (since != null && since < start && since.equals(withdrawn.get(user))) {
                wrong.add("fetched somebody who had withdrawn before the fetch began");
            }
        }
        return page.next();
    }
}
