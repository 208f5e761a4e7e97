-- One text for all databases: a placeholder stands for a type, which each database spells in its own way. JdbcSchema.ddl()
-- prints the text with its types. Whatever is compared is binary: no collation of the database takes two keys for one.

CREATE TABLE roster_schema (
    version integer NOT NULL,
    CONSTRAINT roster_schema_pk PRIMARY KEY (version)
) ${engine};

-- The status is what the times come to. One that was suspended, closed and reopened is suspended.
CREATE TABLE roster_organization (
    id ${id} NOT NULL,
    status ${code} NOT NULL,
    host_reference ${reference},
    name ${text} NOT NULL,
    locale ${text} NOT NULL,
    attributes ${json} NOT NULL,
    invite_policy ${code} NOT NULL,
    invite_domains ${json} NOT NULL,
    plan ${key} NOT NULL,
    opened_at ${instant} NOT NULL,
    suspended_at ${instant},
    closed_at ${instant},
    erased_at ${instant},
    members integer NOT NULL,
    seats_held integer NOT NULL,
    revision bigint NOT NULL,
    rights_revision bigint NOT NULL,
    CONSTRAINT roster_organization_pk PRIMARY KEY (id),
    CONSTRAINT roster_organization_reference UNIQUE (host_reference),
    CONSTRAINT roster_organization_status CHECK (
        (status = 'ACTIVE' AND suspended_at IS NULL AND closed_at IS NULL AND erased_at IS NULL)
        OR (status = 'SUSPENDED' AND suspended_at IS NOT NULL AND closed_at IS NULL AND erased_at IS NULL)
        OR (status = 'CLOSED' AND closed_at IS NOT NULL AND erased_at IS NULL)
        OR (status = 'ERASED' AND closed_at IS NOT NULL AND erased_at IS NOT NULL)),
    CONSTRAINT roster_organization_erased CHECK (
        status <> 'ERASED' OR (host_reference IS NULL AND members = 0 AND seats_held = 0)),
    CONSTRAINT roster_organization_policy CHECK (invite_policy IN ('EVERYBODY', 'DOMAINS', 'NOBODY')),
    CONSTRAINT roster_organization_counts CHECK (members >= 0 AND seats_held >= 0),
    CONSTRAINT roster_organization_revision CHECK (revision >= 1 AND rights_revision <= revision)
) ${engine};

-- copies counts how often an organization took name and address for its lists: raised before, so that on a cluster a copy and
-- a change of the original cannot cross. last_organization is the one entered last; it refers to none, since a foreign key
-- would have whoever enters wait for the changes in there.
CREATE TABLE roster_user (
    id ${id} NOT NULL,
    host_reference ${reference},
    address ${address_text} NOT NULL,
    address_key ${address} NOT NULL,
    given_name ${text} NOT NULL,
    family_name ${text} NOT NULL,
    locale ${text},
    attributes ${json} NOT NULL,
    status ${code} NOT NULL,
    since ${instant} NOT NULL,
    auth_version bigint NOT NULL,
    revision bigint NOT NULL,
    copies bigint DEFAULT 0 NOT NULL,
    last_organization ${id},
    CONSTRAINT roster_user_pk PRIMARY KEY (id),
    CONSTRAINT roster_user_reference UNIQUE (host_reference),
    CONSTRAINT roster_user_address UNIQUE (address_key),
    CONSTRAINT roster_user_status CHECK (status IN ('ACTIVE', 'SUSPENDED', 'ERASED')),
    CONSTRAINT roster_user_revision CHECK (revision >= 1 AND auth_version >= 1)
) ${engine};

-- What a hasher made of a user's password.
CREATE TABLE roster_credential (
    user_id ${id} NOT NULL,
    password_hash ${credential} NOT NULL,
    CONSTRAINT roster_credential_pk PRIMARY KEY (user_id),
    CONSTRAINT roster_credential_of FOREIGN KEY (user_id) REFERENCES roster_user (id)
) ${engine};

-- Who a user is for an identity provider.
CREATE TABLE roster_identity (
    issuer ${credential} NOT NULL,
    subject ${credential} NOT NULL,
    user_id ${id} NOT NULL,
    CONSTRAINT roster_identity_pk PRIMARY KEY (issuer, subject),
    CONSTRAINT roster_identity_of FOREIGN KEY (user_id) REFERENCES roster_user (id)
) ${engine};

CREATE INDEX roster_identity_by_user ON roster_identity (user_id, issuer, subject);

-- Mails about what is a person's own. A link in one is good as long as its row is here.
CREATE TABLE roster_personal_mail (
    id ${id} NOT NULL,
    user_id ${id} NOT NULL,
    kind ${code} NOT NULL,
    address ${address_text} NOT NULL,
    expires_at ${instant} NOT NULL,
    CONSTRAINT roster_personal_mail_pk PRIMARY KEY (id),
    CONSTRAINT roster_personal_mail_of FOREIGN KEY (user_id) REFERENCES roster_user (id),
    CONSTRAINT roster_personal_mail_one UNIQUE (user_id, kind, address),
    CONSTRAINT roster_personal_mail_kind CHECK (
        kind IN ('PASSWORD_RESET', 'ADDRESS_CHANGE', 'ADDRESS_CHANGED', 'PASSWORD_CHANGED', 'IDENTITY_LINKED'))
) ${engine};

CREATE INDEX roster_personal_mail_by_expiry ON roster_personal_mail (expires_at, id);

-- Name and address are the user's, kept here for lists to be read along an index.
CREATE TABLE roster_member (
    organization_id ${id} NOT NULL,
    user_id ${id} NOT NULL,
    status ${code} NOT NULL,
    rights ${json} NOT NULL,
    given_name ${text} NOT NULL,
    family_name ${text} NOT NULL,
    sort_key ${sort_key} NOT NULL,
    address ${address_text} NOT NULL,
    address_key ${address} NOT NULL,
    invited_by ${id},
    invited_at ${instant},
    joined_at ${instant} NOT NULL,
    active_at ${instant} NOT NULL,
    status_since ${instant} NOT NULL,
    attributes ${json} NOT NULL,
    revision bigint NOT NULL,
    CONSTRAINT roster_member_pk PRIMARY KEY (organization_id, user_id),
    CONSTRAINT roster_member_of FOREIGN KEY (organization_id) REFERENCES roster_organization (id),
    CONSTRAINT roster_member_is FOREIGN KEY (user_id) REFERENCES roster_user (id),
    CONSTRAINT roster_member_status CHECK (status IN ('ACTIVE', 'SUSPENDED', 'REMOVED'))
) ${engine};

CREATE INDEX roster_member_by_name ON roster_member (organization_id, status, sort_key, user_id);
CREATE INDEX roster_member_by_address ON roster_member (organization_id, status, address_key, user_id);
CREATE INDEX roster_member_by_activity ON roster_member (organization_id, status, active_at, user_id);
CREATE INDEX roster_member_by_user ON roster_member (user_id, organization_id);
CREATE INDEX roster_member_by_place ON roster_member (user_id, status, organization_id);
CREATE INDEX roster_member_by_revision ON roster_member (organization_id, revision, user_id);
CREATE INDEX roster_member_by_change ON roster_member (user_id, status, status_since, organization_id);

-- An index of the roles in roster_member.rights, which are the truth; rewritten with them.
CREATE TABLE roster_member_role (
    organization_id ${id} NOT NULL,
    user_id ${id} NOT NULL,
    role ${key} NOT NULL,
    status ${code} NOT NULL,
    sort_key ${sort_key} NOT NULL,
    CONSTRAINT roster_member_role_pk PRIMARY KEY (organization_id, user_id, role),
    CONSTRAINT roster_member_role_of FOREIGN KEY (organization_id, user_id)
        REFERENCES roster_member (organization_id, user_id)
) ${engine};

CREATE INDEX roster_member_role_by_name ON roster_member_role (organization_id, role, status, sort_key, user_id);

-- An index of the switches and the assigned resources in roster_member.rights: held is one of them, as it is written.
CREATE TABLE roster_member_right (
    organization_id ${id} NOT NULL,
    user_id ${id} NOT NULL,
    held ${held} NOT NULL,
    status ${code} NOT NULL,
    sort_key ${sort_key} NOT NULL,
    CONSTRAINT roster_member_right_pk PRIMARY KEY (organization_id, user_id, held),
    CONSTRAINT roster_member_right_of FOREIGN KEY (organization_id, user_id)
        REFERENCES roster_member (organization_id, user_id)
) ${engine};

CREATE INDEX roster_member_right_by_name ON roster_member_right (organization_id, held, status, sort_key, user_id);

-- An organization has one offer at most. becoming is what the giver's rights are to be; null if they stay as they are.
CREATE TABLE roster_ownership_offer (
    organization_id ${id} NOT NULL,
    giver ${id} NOT NULL,
    receiver ${id} NOT NULL,
    becoming ${json},
    offered_at ${instant} NOT NULL,
    expires_at ${instant} NOT NULL,
    CONSTRAINT roster_ownership_offer_pk PRIMARY KEY (organization_id),
    CONSTRAINT roster_ownership_offer_by FOREIGN KEY (organization_id, giver)
        REFERENCES roster_member (organization_id, user_id),
    CONSTRAINT roster_ownership_offer_to FOREIGN KEY (organization_id, receiver)
        REFERENCES roster_member (organization_id, user_id),
    CONSTRAINT roster_ownership_offer_other CHECK (giver <> receiver)
) ${engine};

-- The roles that organizations define for themselves. A member or an invitation names one by its key in role.
CREATE TABLE roster_role (
    organization_id ${id} NOT NULL,
    role ${key} NOT NULL,
    id ${id} NOT NULL,
    name_key ${sort_key} NOT NULL,
    name ${text} NOT NULL,
    template ${key} NOT NULL,
    permissions ${json} NOT NULL,
    fixed ${json} NOT NULL,
    revision bigint NOT NULL,
    CONSTRAINT roster_role_pk PRIMARY KEY (organization_id, role),
    CONSTRAINT roster_role_of FOREIGN KEY (organization_id) REFERENCES roster_organization (id),
    CONSTRAINT roster_role_name UNIQUE (organization_id, name_key)
) ${engine};

-- While an invitation is open, open_key is its address: two open ones to one address cannot be. open_inviter is the member
-- who stands for it, and seat_until the end of the seat that it holds. address_key is null where the address was erased.
-- undelivered is whether the mail of its generation failed, bounced or was complained about.
CREATE TABLE roster_invitation (
    organization_id ${id} NOT NULL,
    id ${id} NOT NULL,
    status ${code} NOT NULL,
    is_open ${flag} NOT NULL,
    open_key ${address},
    address_key ${address},
    open_inviter ${id},
    seat_until ${instant},
    generation integer NOT NULL,
    address ${address_text} NOT NULL,
    rights ${json} NOT NULL,
    given_name ${text},
    family_name ${text},
    note ${long_text},
    locale ${text},
    attributes ${json} NOT NULL,
    lifetime_micros bigint NOT NULL,
    mailed ${flag} NOT NULL,
    inviter_kind ${code} NOT NULL,
    inviter_id ${id},
    inviter_reason ${text},
    created_at ${instant} NOT NULL,
    expires_at ${instant} NOT NULL,
    request_key ${reference},
    closed_at ${instant},
    accepted_by ${id},
    undelivered ${flag} DEFAULT FALSE NOT NULL,
    CONSTRAINT roster_invitation_pk PRIMARY KEY (organization_id, id),
    CONSTRAINT roster_invitation_of FOREIGN KEY (organization_id) REFERENCES roster_organization (id),
    CONSTRAINT roster_invitation_accepted_by FOREIGN KEY (accepted_by) REFERENCES roster_user (id),
    CONSTRAINT roster_invitation_one_open UNIQUE (organization_id, open_key),
    CONSTRAINT roster_invitation_status CHECK (status IN ('PENDING', 'ACCEPTED', 'DECLINED', 'REVOKED')),
    CONSTRAINT roster_invitation_open CHECK (
        (status = 'PENDING' AND is_open = TRUE AND open_key IS NOT NULL AND closed_at IS NULL)
        OR (status <> 'PENDING' AND is_open = FALSE AND open_key IS NULL AND closed_at IS NOT NULL)),
    CONSTRAINT roster_invitation_held CHECK (
        status = 'PENDING' OR (open_inviter IS NULL AND seat_until IS NULL)),
    CONSTRAINT roster_invitation_undelivered CHECK (is_open = TRUE OR undelivered = FALSE),
    CONSTRAINT roster_invitation_accepted CHECK (
        (status = 'ACCEPTED' AND accepted_by IS NOT NULL) OR (status <> 'ACCEPTED' AND accepted_by IS NULL)),
    CONSTRAINT roster_invitation_generation CHECK (generation >= 1)
) ${engine};

CREATE INDEX roster_invitation_by_age ON roster_invitation (organization_id, is_open, id);
CREATE INDEX roster_invitation_by_arrival ON roster_invitation (organization_id, undelivered, id);
CREATE INDEX roster_invitation_by_inviter ON roster_invitation (organization_id, open_inviter);
CREATE INDEX roster_invitation_by_request ON roster_invitation (organization_id, request_key);
CREATE INDEX roster_invitation_by_seat ON roster_invitation (organization_id, seat_until);
CREATE INDEX roster_invitation_by_invitee ON roster_invitation (open_key, id);
CREATE INDEX roster_invitation_by_address ON roster_invitation (address_key, id);
CREATE INDEX roster_invitation_by_acceptor ON roster_invitation (accepted_by, id);

-- The roles of an organization's own that open invitations offer: an index of roster_invitation.rights.
CREATE TABLE roster_invitation_role (
    organization_id ${id} NOT NULL,
    invitation_id ${id} NOT NULL,
    role ${key} NOT NULL,
    CONSTRAINT roster_invitation_role_pk PRIMARY KEY (organization_id, invitation_id, role),
    CONSTRAINT roster_invitation_role_of FOREIGN KEY (organization_id, invitation_id)
        REFERENCES roster_invitation (organization_id, id)
) ${engine};

CREATE INDEX roster_invitation_role_by_role ON roster_invitation_role (organization_id, role, invitation_id);

CREATE TABLE roster_link (
    token_hash ${hash} NOT NULL,
    purpose ${code} NOT NULL,
    organization_id ${id},
    subject ${id} NOT NULL,
    generation integer NOT NULL,
    CONSTRAINT roster_link_pk PRIMARY KEY (token_hash),
    CONSTRAINT roster_link_of FOREIGN KEY (organization_id) REFERENCES roster_organization (id),
    CONSTRAINT roster_link_purpose CHECK (
        purpose IN ('INVITATION', 'PASSWORD_RESET', 'ADDRESS_CHANGE', 'OWNERSHIP_OFFER'))
) ${engine};

-- How much of a limit is used up until its window ends. The key is a hash of what is counted, an address perhaps.
CREATE TABLE roster_allowance (
    key_hash ${hash} NOT NULL,
    used integer NOT NULL,
    ends_at ${instant} NOT NULL,
    CONSTRAINT roster_allowance_pk PRIMARY KEY (key_hash),
    CONSTRAINT roster_allowance_used CHECK (used >= 0)
) ${engine};

CREATE INDEX roster_allowance_by_end ON roster_allowance (ends_at, key_hash);
CREATE INDEX roster_link_by_organization ON roster_link (organization_id);

-- attempt counts claims, and is their fencing token; tries counts those at which the mail system put the mail off.
-- claimable_at is when a dispatcher may take the mail: its due time, or the end of the lease of one that has it; null when
-- it is settled.
CREATE TABLE roster_delivery (
    id ${id} NOT NULL,
    organization_id ${id},
    kind ${code} NOT NULL,
    subject ${id} NOT NULL,
    generation integer NOT NULL,
    state ${code} NOT NULL,
    due_at ${instant} NOT NULL,
    lease_until ${instant},
    claimable_at ${instant},
    attempt integer NOT NULL,
    tries integer NOT NULL,
    changed_at ${instant} NOT NULL,
    detail ${long_text},
    CONSTRAINT roster_delivery_pk PRIMARY KEY (id),
    CONSTRAINT roster_delivery_of FOREIGN KEY (organization_id) REFERENCES roster_organization (id),
    CONSTRAINT roster_delivery_state CHECK (
        state IN (
            'QUEUED', 'SENDING', 'SENT', 'DEFERRED', 'FAILED', 'DELAYED', 'BOUNCED', 'DELIVERED', 'AUTO_REPLIED',
            'COMPLAINED', 'VOID')),
    CONSTRAINT roster_delivery_lease CHECK (
        (state = 'SENDING' AND lease_until IS NOT NULL) OR (state <> 'SENDING' AND lease_until IS NULL)),
    CONSTRAINT roster_delivery_claimable CHECK (
        (state IN ('QUEUED', 'SENDING', 'DEFERRED') AND claimable_at IS NOT NULL)
        OR (state NOT IN ('QUEUED', 'SENDING', 'DEFERRED') AND claimable_at IS NULL)),
    CONSTRAINT roster_delivery_attempt CHECK (tries >= 0 AND attempt >= tries)
) ${engine};

CREATE INDEX roster_delivery_by_time ON roster_delivery (claimable_at, id);
CREATE INDEX roster_delivery_by_subject ON roster_delivery (organization_id, subject, generation);

-- The addresses that an organization mails nothing more to; delivery_id is the mail that it came from.
CREATE TABLE roster_suppression (
    organization_id ${id} NOT NULL,
    address_key ${address} NOT NULL,
    address ${address_text} NOT NULL,
    delivery_id ${id} NOT NULL,
    state ${code} NOT NULL,
    detail ${long_text},
    since ${instant} NOT NULL,
    CONSTRAINT roster_suppression_pk PRIMARY KEY (organization_id, address_key),
    CONSTRAINT roster_suppression_of FOREIGN KEY (organization_id) REFERENCES roster_organization (id),
    CONSTRAINT roster_suppression_state CHECK (state IN ('FAILED', 'BOUNCED', 'COMPLAINED'))
) ${engine};

CREATE INDEX roster_suppression_by_address ON roster_suppression (address_key, organization_id);

-- The scope is everybody, those who hold scope_role, or those who were not active for scope_days. The counts are those of its
-- items: undecided is what is left of them; applied, how many of those to be removed closing has come to.
CREATE TABLE roster_review (
    organization_id ${id} NOT NULL,
    id ${id} NOT NULL,
    scope ${code} NOT NULL,
    scope_role ${key},
    scope_days integer,
    note ${text},
    status ${code} NOT NULL,
    starter_kind ${code} NOT NULL,
    starter_id ${id},
    starter_reason ${text},
    started_at ${instant} NOT NULL,
    items integer NOT NULL,
    kept integer NOT NULL,
    to_remove integer NOT NULL,
    applied integer NOT NULL,
    ended_at ${instant},
    ender_kind ${code},
    ender_id ${id},
    ender_reason ${text},
    end_reason ${text},
    CONSTRAINT roster_review_pk PRIMARY KEY (organization_id, id),
    CONSTRAINT roster_review_of FOREIGN KEY (organization_id) REFERENCES roster_organization (id),
    CONSTRAINT roster_review_scope CHECK (
        (scope = 'EVERYBODY' AND scope_role IS NULL AND scope_days IS NULL)
        OR (scope = 'HOLDING' AND scope_role IS NOT NULL AND scope_days IS NULL)
        OR (scope = 'INACTIVE' AND scope_role IS NULL AND scope_days IS NOT NULL AND scope_days >= 1)),
    CONSTRAINT roster_review_status CHECK (
        (status IN ('PREPARING', 'OPEN', 'CLOSING') AND ended_at IS NULL AND ender_kind IS NULL)
        OR (status IN ('CLOSED', 'CANCELLED') AND ended_at IS NOT NULL AND ender_kind IS NOT NULL)),
    CONSTRAINT roster_review_counts CHECK (
        kept >= 0 AND applied >= 0 AND applied <= to_remove AND kept + to_remove <= items),
    CONSTRAINT roster_review_closed CHECK (
        (status <> 'CLOSED' OR applied = to_remove)
        AND (status NOT IN ('CLOSING', 'CLOSED') OR kept + to_remove = items))
) ${engine};

-- A member as it was when the review was started, and what is decided. Names, address and reason can be erased. Of one who
-- is kept the result is the decision.
CREATE TABLE roster_review_item (
    organization_id ${id} NOT NULL,
    review_id ${id} NOT NULL,
    user_id ${id} NOT NULL,
    sort_key ${sort_key} NOT NULL,
    decision ${code} NOT NULL,
    given_name ${text},
    family_name ${text},
    address ${address_text},
    status ${code} NOT NULL,
    rights ${json} NOT NULL,
    invited_by ${id},
    invited_at ${instant},
    joined_at ${instant} NOT NULL,
    active_at ${instant} NOT NULL,
    decided_at ${instant},
    decider_kind ${code},
    decider_id ${id},
    decider_reason ${text},
    reason ${text},
    result ${code},
    refusal ${code},
    CONSTRAINT roster_review_item_pk PRIMARY KEY (organization_id, review_id, user_id),
    CONSTRAINT roster_review_item_of FOREIGN KEY (organization_id, review_id)
        REFERENCES roster_review (organization_id, id),
    CONSTRAINT roster_review_item_decision CHECK (
        (decision = 'UNDECIDED' AND decided_at IS NULL AND decider_kind IS NULL AND reason IS NULL)
        OR (decision IN ('KEEP', 'REMOVE') AND decided_at IS NOT NULL AND decider_kind IS NOT NULL)),
    CONSTRAINT roster_review_item_result CHECK (
        result IS NULL
        OR (decision = 'REMOVE' AND result IN ('REMOVED', 'GONE_ALREADY') AND refusal IS NULL)
        OR (decision = 'REMOVE' AND result = 'REFUSED' AND refusal IS NOT NULL))
) ${engine};

CREATE INDEX roster_review_item_by_name ON roster_review_item (organization_id, review_id, sort_key, user_id);
CREATE INDEX roster_review_item_by_decision ON roster_review_item (
    organization_id, review_id, decision, sort_key, user_id);
CREATE INDEX roster_review_item_by_user ON roster_review_item (organization_id, user_id);

-- A stream is an organization's or a user's. What can name a person lies in columns of its own, to be erased. The position
-- is the entry's place in the feed over all streams, given after its commit; null until then.
CREATE TABLE roster_journal (
    stream_kind ${code} NOT NULL,
    stream_id ${id} NOT NULL,
    number bigint NOT NULL,
    organization_id ${id},
    user_id ${id},
    at ${instant} NOT NULL,
    event ${code} NOT NULL,
    actor_kind ${code} NOT NULL,
    actor_id ${id},
    actor_reason ${text},
    reason ${text},
    position bigint,
    CONSTRAINT roster_journal_pk PRIMARY KEY (stream_id, stream_kind, number),
    CONSTRAINT roster_journal_of FOREIGN KEY (organization_id) REFERENCES roster_organization (id),
    CONSTRAINT roster_journal_is FOREIGN KEY (user_id) REFERENCES roster_user (id),
    CONSTRAINT roster_journal_stream CHECK (
        (stream_kind = 'ORGANIZATION' AND organization_id = stream_id AND user_id IS NULL)
        OR (stream_kind = 'USER' AND user_id = stream_id AND organization_id IS NULL)),
    CONSTRAINT roster_journal_number CHECK (number >= 1),
    CONSTRAINT roster_journal_position UNIQUE (position)
) ${engine};

CREATE INDEX roster_journal_by_time ON roster_journal (stream_id, stream_kind, at, number);
CREATE INDEX roster_journal_unpublished ON roster_journal (position, stream_id, stream_kind, number);

-- The last position that was given. Whoever gives positions updates this row first, so that they do it one after the other.
CREATE TABLE roster_feed (
    id integer NOT NULL,
    published bigint NOT NULL,
    CONSTRAINT roster_feed_pk PRIMARY KEY (id),
    CONSTRAINT roster_feed_one CHECK (id = 1),
    CONSTRAINT roster_feed_published CHECK (published >= 0)
) ${engine};

-- Of the lines about one subject in an entry the first is its lead: by these a subject's history finds each entry once.
CREATE TABLE roster_journal_line (
    stream_id ${id} NOT NULL,
    stream_kind ${code} NOT NULL,
    number bigint NOT NULL,
    line integer NOT NULL,
    subject_kind ${code} NOT NULL,
    subject_id ${id} NOT NULL,
    facet ${code} NOT NULL,
    state ${json} NOT NULL,
    is_lead ${flag} NOT NULL,
    CONSTRAINT roster_journal_line_pk PRIMARY KEY (stream_id, stream_kind, number, line),
    CONSTRAINT roster_journal_line_of FOREIGN KEY (stream_id, stream_kind, number)
        REFERENCES roster_journal (stream_id, stream_kind, number)
) ${engine};

CREATE INDEX roster_journal_line_by_subject ON roster_journal_line (stream_id, stream_kind, subject_id, is_lead, number);

-- What was last said of one side of a subject until some entry.
CREATE INDEX roster_journal_line_by_side
    ON roster_journal_line (stream_id, stream_kind, subject_kind, subject_id, facet, number, line);

CREATE TABLE roster_catalog (
    number bigint NOT NULL,
    digest ${hash} NOT NULL,
    content ${json} NOT NULL,
    at ${instant} NOT NULL,
    CONSTRAINT roster_catalog_pk PRIMARY KEY (number)
) ${engine};

CREATE INDEX roster_catalog_by_time ON roster_catalog (at, number);

INSERT INTO roster_schema (version) VALUES (1);
