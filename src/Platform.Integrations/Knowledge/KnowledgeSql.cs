namespace Platform.Integrations.Knowledge;

/// <summary>The statements of <see cref="PostgresKnowledge"/>; row-level security holds besides.</summary>
internal static class KnowledgeSql
{
    /// <summary>$1 agency, $2 client, $3 a tsquery for each term, $4 embedder and $5 vector or null.</summary>
    /// <remarks>
    /// One reading of the client's passages gives how many hold each term, and so what each term weighs; the heaviest by terms and the
    /// nearest by vector are candidates. A vector of another embedder is not looked at.
    /// </remarks>
    public const string Candidates = """
        with mine as materialized (
          select p.document_id, p.ordinal, case when p.embedder = $4 and vector_dims(p.embedding) = vector_dims($5::vector) then 1 - (p.embedding <=> $5::vector) end as cosine,
            array(select q.term::int from unnest($3::tsquery[]) with ordinality q (query, term) where p.terms @@ q.query) as terms
          from passages p where p.agency_id = $1 and p.client_id = $2),
        total as (select count(*) as passages from mine),
        counted as materialized (
          select q.term, count(m.term)::int as containing
          from generate_series(1, cardinality($3::text[])) q (term) left join (select unnest(terms) as term from mine) m on m.term = q.term group by q.term),
        weighed as (
          select m.document_id, m.ordinal, m.cosine,
            (select sum(ln(1 + (t.passages - c.containing + 0.5) / (greatest(c.containing, 1) + 0.5))) from unnest(m.terms) h join counted c on c.term = h) as weight
          from mine m, total t),
        best as (
          (select document_id, ordinal, cosine from weighed where weight is not null order by weight desc, document_id, ordinal limit 60)
          union
          (select document_id, ordinal, cosine from weighed where cosine > 0 order by cosine desc, document_id, ordinal limit 30))
        select b.document_id, d.title, b.ordinal, p.heading, p.body, d.updated_at, b.cosine, t.passages, (select array_agg(containing order by term) from counted)
        from best b, total t,
          lateral (select p.heading, p.body from passages p where p.agency_id = $1 and p.client_id = $2 and p.document_id = b.document_id and p.ordinal = b.ordinal) p,
          lateral (select d.title, d.updated_at from documents d where d.agency_id = $1 and d.client_id = $2 and d.document_id = b.document_id) d
        """;

    /// <summary>Keeps the document where it is and with the reader that has it, and others from replacing its passages meanwhile.</summary>
    public const string Lock = "select 1 from documents where agency_id = $1 and client_id = $2 and document_id = $3 and attempt = $4 and state = 'reading' for no key update";

    /// <summary>One writer a client: how many there are is not decided by two at once.</summary>
    public const string LockClient = "select pg_advisory_xact_lock(hashtextextended('passages/' || $1 || '/' || $2, 0))";

    public const string Count = "select count(*) from passages where agency_id = $1 and client_id = $2";

    public const string Remove = "delete from passages where agency_id = $1 and client_id = $2 and document_id = $3";

    public const string Insert = """
        insert into passages (agency_id, client_id, document_id, ordinal, heading, body, terms, embedder, embedding)
        select $1, $2, $3, n.ordinal, n.heading, n.body, n.terms::tsvector, $8, n.embedding::vector
        from unnest($4::int[], $5::text[], $6::text[], $7::text[], $9::text[]) n (ordinal, heading, body, terms, embedding)
        """;
}
