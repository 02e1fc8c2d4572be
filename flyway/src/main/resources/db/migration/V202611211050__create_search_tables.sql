-- why:      search finds what people mean: every name of an occupation, the words of all names and tasks, skills' names
-- locks:    none that matter; everything is new
-- reversal: drop the tables of this file and the extension; a publication makes their content again
--
-- All of it is made from the reference tables by the transaction that publishes a release (SearchIndex), and replaced
-- as a whole. So an occupation has a number here that means something within these tables only, and there are no
-- foreign keys. Similarity is served by GIN: a GiST index on the same names answers many times slower.

set local search_path = skillforge;

create extension if not exists pg_trgm with schema skillforge;

-- An occupation as search needs it: what its ranking and facets are made of. Employment is null where none is known.
create table search_occupations (
    number         smallint not null,
    occupation_id  uuid not null,
    onet_code      varchar(10) not null,
    title          text not null,
    group_code     varchar(7) not null,
    job_zone       smallint,
    education      smallint,
    names          integer not null,
    employment     bigint,
    constraint pk_search_occupations primary key (number),
    constraint uq_search_occupations__onet_code unique (onet_code)
);

-- A name of an occupation in the forms in which it is compared: its words as typed, their singular forms sorted (key),
-- without spaces (joined), and the stems of its words in order (roots). weight: how much its terms tell, all together.
create table search_names (
    occupation  smallint not null,
    kind        text not null,
    name        text not null,
    words       text not null,
    key         text not null,
    joined      text not null,
    roots       text not null,
    terms       text[] not null,
    weight      real not null,
    constraint ck_search_names__kind check (kind in ('title', 'part', 'everyday', 'alternative', 'short'))
);
create index ix_search_names__key on search_names (key);
create index ix_search_names__joined on search_names (joined);
create index ix_search_names__roots on search_names (roots);
create index ix_search_names__words_prefix on search_names (words text_pattern_ops);
create index ix_search_names__words on search_names using gin (words gin_trgm_ops);

-- The vocabulary. names: in how many names a word stands; starts: how many tasks begin with it, so that "draw blood" is
-- told from a title.
create table search_terms (
    term         text not null,
    root         text not null,
    names        integer not null,
    occupations  integer not null,
    starts       integer not null,
    constraint pk_search_terms primary key (term)
);
create index ix_search_terms__root on search_terms (root);
create index ix_search_terms__term on search_terms using gin (term gin_trgm_ops) where names > 0;

-- How many times more often a word stands in an occupation's names, and in its tasks, than in those of all: one array
-- beside the other. A row for each word and occupation is eight times as many rows, and takes as much longer to write.
create table search_postings (
    term         text not null,
    occupations  smallint[] not null,
    names        real[] not null,
    tasks        real[] not null,
    constraint pk_search_postings primary key (term)
);

-- Skills and technologies by name and alias.
create table search_skills (
    skill_id  uuid not null,
    kind      text not null,
    name      text not null,
    words     text not null,
    key       text not null,
    joined    text not null,
    terms     text[] not null,
    constraint ck_search_skills__kind check (kind in ('name', 'alias'))
);
create index ix_search_skills__skill_id on search_skills (skill_id);
create index ix_search_skills__key on search_skills (key);
create index ix_search_skills__joined on search_skills (joined);
create index ix_search_skills__terms on search_skills using gin (terms);
create index ix_search_skills__words on search_skills using gin (words gin_trgm_ops);

-- By which rules all of it was made, in one row. An index of other rules than the server's is made anew when it starts;
-- the edition counts each time, so that answers of different editions are told apart.
create table search_index (
    one      boolean not null default true,
    form     text not null,
    edition  integer not null,
    constraint pk_search_index primary key (one),
    constraint ck_search_index__one check (one)
);

-- How many people work in an occupation of the SOC: among equal names the bigger occupation comes first.
create table soc_employment (
    soc_code    varchar(7) not null,
    employment  bigint not null,
    constraint pk_soc_employment primary key (soc_code),
    constraint ck_soc_employment__soc_code check (soc_code ~ '^[0-9]{2}-[0-9]{4}$'),
    constraint ck_soc_employment__employment check (employment >= 0)
);

grant select on search_occupations, search_names, search_terms, search_postings, search_skills, search_index,
    soc_employment to skillforge_app, skillforge_etl;
grant insert, delete on search_occupations, search_names, search_terms, search_postings, search_skills, soc_employment
    to skillforge_etl;
grant insert, update on search_index to skillforge_etl;
grant update on soc_employment to skillforge_etl;
