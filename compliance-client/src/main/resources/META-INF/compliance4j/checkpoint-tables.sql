CREATE TABLE compliance4j_checkpoint (
    name       VARCHAR(64) NOT NULL PRIMARY KEY,
    epoch      BIGINT      NOT NULL,
    generation BIGINT      NOT NULL,
    document   TEXT
);
CREATE TABLE compliance4j_key_segment (
    name    VARCHAR(64) NOT NULL,
    digest  VARCHAR(64) NOT NULL,
    part    INTEGER     NOT NULL,
    entries TEXT        NOT NULL,
    PRIMARY KEY (name, digest, part)
);
