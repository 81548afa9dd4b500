DROP TABLE `search_words`;--> statement-breakpoint
CREATE VIRTUAL TABLE `search_words` USING fts5(`words`, content = '', contentless_delete = 1, tokenize = 'ascii');--> statement-breakpoint
INSERT INTO `search_words`(`search_words`, `rank`) VALUES ('automerge', 0);--> statement-breakpoint
DELETE FROM `search_documents`;--> statement-breakpoint
DELETE FROM `search_headlines`;--> statement-breakpoint
INSERT INTO `search_changes` (`kind`, `id`) SELECT 'article', `id` FROM `articles` WHERE true ON CONFLICT DO NOTHING;
