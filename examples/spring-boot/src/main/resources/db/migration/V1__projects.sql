CREATE TABLE project (
    id UUID PRIMARY KEY,
    organization UUID NOT NULL,
    name VARCHAR(80) NOT NULL,
    CONSTRAINT project_name UNIQUE (organization, name)
);
