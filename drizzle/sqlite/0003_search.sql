CREATE TABLE `search_changes` (
	`kind` text NOT NULL,
	`id` integer NOT NULL,
	`number` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`kind`, `id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `search_documents` (
	`id` integer PRIMARY KEY NOT NULL,
	`article_id` integer NOT NULL,
	`comment_id` integer,
	`headline` text DEFAULT '' NOT NULL,
	`standfirst` text DEFAULT '' NOT NULL,
	`about` text DEFAULT '' NOT NULL,
	`facts` text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_documents_article` ON `search_documents` (`article_id`) WHERE "search_documents"."comment_id" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `search_documents_comment` ON `search_documents` (`comment_id`);--> statement-breakpoint
CREATE INDEX `search_documents_conversation` ON `search_documents` (`article_id`,`id`);--> statement-breakpoint
CREATE TABLE `search_spellings` (
	`rest` text NOT NULL,
	`term` text NOT NULL,
	PRIMARY KEY(`rest`, `term`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `search_terms` (
	`term` text PRIMARY KEY NOT NULL,
	`written` text NOT NULL,
	`spelled` integer NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `articles_languages` ON `articles` (`state`,`language`);--> statement-breakpoint
CREATE VIRTUAL TABLE `search_words` USING fts5(`headline`, `standfirst`, `about`, `body`, `facts`, content = '', contentless_delete = 1, tokenize = 'ascii');--> statement-breakpoint
CREATE VIRTUAL TABLE `search_headlines` USING fts5(`headline`, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3');--> statement-breakpoint
INSERT INTO `search_words`(`search_words`, `rank`) VALUES ('automerge', 0);--> statement-breakpoint
INSERT INTO `search_headlines`(`search_headlines`, `rank`) VALUES ('automerge', 0);
