-- What a second version may have to do: a column that no row may lack, filled from what is there, an index, a table, a rule.

ALTER TABLE roster_member ADD COLUMN motto ${text};
UPDATE roster_member SET motto = CONCAT('I am ', given_name) WHERE motto IS NULL;
CREATE INDEX roster_member_by_motto ON roster_member (organization_id, joined_at);

CREATE TABLE roster_motto (
    organization_id ${id} NOT NULL,
    text ${text} NOT NULL,
    CONSTRAINT roster_motto_pk PRIMARY KEY (organization_id),
    CONSTRAINT roster_motto_of FOREIGN KEY (organization_id) REFERENCES roster_organization (id)
) ${engine};

INSERT INTO roster_motto (organization_id, text) SELECT id, name FROM roster_organization;

INSERT INTO roster_schema (version) VALUES (2);
