import {
  AndNode,
  BinaryOperationNode,
  ColumnNode,
  type DeleteQueryNode,
  type InsertQueryNode,
  type KyselyPlugin,
  type OperationNode,
  OperationNodeTransformer,
  OperatorNode,
  PrimitiveValueListNode,
  type QueryId,
  ReferenceNode,
  type SelectQueryNode,
  TableNode,
  type UpdateQueryNode,
  ValueListNode,
  ValueNode,
  ValuesNode,
  WhereNode,
} from 'kysely'

/** Puts the organisation into every statement of a library that does not know of organisations; row-level security is the second wall. */
export function ownRows(organisation: string): KyselyPlugin {
  const transformer = new OwnRows(organisation)
  return {
    transformQuery: ({ node, queryId }) => transformer.transformNode(node, queryId),
    transformResult: async ({ result }) => result,
  }
}

class OwnRows extends OperationNodeTransformer {
  readonly #organisation: string

  constructor(organisation: string) {
    super()
    this.#organisation = organisation
  }

  protected override transformSelectQuery(node: SelectQueryNode, queryId?: QueryId): SelectQueryNode {
    return this.#narrow(super.transformSelectQuery(node, queryId), node.from?.froms ?? [])
  }

  protected override transformUpdateQuery(node: UpdateQueryNode, queryId?: QueryId): UpdateQueryNode {
    return this.#narrow(super.transformUpdateQuery(node, queryId), node.table ? [node.table] : [])
  }

  protected override transformDeleteQuery(node: DeleteQueryNode, queryId?: QueryId): DeleteQueryNode {
    return this.#narrow(super.transformDeleteQuery(node, queryId), node.from.froms)
  }

  protected override transformInsertQuery(node: InsertQueryNode, queryId?: QueryId): InsertQueryNode {
    const insert = super.transformInsertQuery(node, queryId)
    if (!insert.columns || !insert.values || !ValuesNode.is(insert.values))
      throw new Error('Only values can be inserted here.')
    const rows = insert.values.values.map((row) =>
      PrimitiveValueListNode.is(row)
        ? PrimitiveValueListNode.create([...row.values, this.#organisation])
        : ValueListNode.create([...row.values, ValueNode.create(this.#organisation)]),
    )
    return {
      ...insert,
      columns: [...insert.columns, ColumnNode.create('organisation')],
      values: ValuesNode.create(rows),
    }
  }

  #narrow<Node extends { readonly where?: WhereNode }>(node: Node, tables: readonly OperationNode[]): Node {
    let { where } = node
    for (const table of tables) {
      if (!TableNode.is(table)) continue
      const own = this.#is(table)
      where = WhereNode.create(where ? AndNode.create(own, where.where) : own)
    }
    return where ? { ...node, where } : node
  }

  #is({ table: { identifier } }: TableNode): OperationNode {
    return BinaryOperationNode.create(
      ReferenceNode.create(ColumnNode.create('organisation'), TableNode.create(identifier.name)),
      OperatorNode.create('='),
      ValueNode.create(this.#organisation),
    )
  }
}
