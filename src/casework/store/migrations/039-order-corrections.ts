import type { Kysely, Migration } from 'kysely';

/** What stood in an order before a clerk corrected what had been typed wrong; the reasons stand in its matters. */
export const orderCorrections: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('order_corrections')
      .addColumn('order_id', 'text', (column) => column.notNull().references('orders.id'))
      .addColumn('place', 'integer', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('who', 'text', (column) => column.notNull())
      .addColumn('number', 'text', (column) => column.notNull())
      .addColumn('judge', 'text', (column) => column.notNull())
      .addColumn('signed', 'text', (column) => column.notNull())
      .addColumn('filed', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('order_corrections_key', ['order_id', 'place'])
      .execute();
  },
};
