-- why:      foreign keys kept every partner who ever had an export; notifications were gone before they went out
-- locks:    nobody writes to the tables while their keys are checked, and to notifications while the index is made
-- reversal: make the keys anew without "on delete cascade", and the index without scheduled_for

set local search_path = skillforge;

-- A partner's exports, quarantined input and outgoing messages are a part of the partner, and end with it seven years
-- after it left.
alter table partner_exports
    drop constraint fk_partner_exports__tenant,
    add constraint fk_partner_exports__tenant foreign key (tenant_id) references partner_tenancy (id) on delete cascade;
alter table quarantine
    drop constraint fk_quarantine__tenant,
    add constraint fk_quarantine__tenant foreign key (tenant_id) references partner_tenancy (id) on delete cascade;
alter table outbox
    drop constraint fk_outbox__tenant,
    add constraint fk_outbox__tenant foreign key (tenant_id) references partner_tenancy (id) on delete cascade;

-- A notification that is to go out later is not past its time before it went out.
drop index ix_notifications__ended;
create index ix_notifications__ended
    on notifications ((case when sent_at is not null then sent_at
                            when scheduled_for is not null then scheduled_for else created_at end));
