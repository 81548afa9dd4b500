CREATE TABLE `article_versions` (
	`article_id` integer NOT NULL,
	`number` integer NOT NULL,
	`body` text NOT NULL,
	`replaced_at` integer NOT NULL,
	PRIMARY KEY(`article_id`, `number`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `author_accounts` (
	`author_id` integer PRIMARY KEY NOT NULL,
	`member_id` integer NOT NULL,
	FOREIGN KEY (`author_id`) REFERENCES `authors`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `author_accounts_member` ON `author_accounts` (`member_id`);--> statement-breakpoint
CREATE TABLE `brief_choices` (
	`article_id` integer NOT NULL,
	`comment_id` integer NOT NULL,
	`choice` text NOT NULL,
	`by_id` integer,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`article_id`, `comment_id`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`comment_id`) REFERENCES `comments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `brief_choices_comment` ON `brief_choices` (`comment_id`);--> statement-breakpoint
CREATE INDEX `brief_choices_by` ON `brief_choices` (`by_id`);--> statement-breakpoint
CREATE TABLE `briefs` (
	`article_id` integer PRIMARY KEY NOT NULL,
	`comments` integer NOT NULL,
	`lines` text NOT NULL,
	`made_at` integer NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `comment_mentions` (
	`comment_id` integer NOT NULL,
	`member_id` integer NOT NULL,
	`handle` text NOT NULL,
	PRIMARY KEY(`comment_id`, `member_id`),
	FOREIGN KEY (`comment_id`) REFERENCES `comments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `comment_mentions_member` ON `comment_mentions` (`member_id`);--> statement-breakpoint
CREATE TABLE `comment_versions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`comment_id` integer NOT NULL,
	`words` text NOT NULL,
	`said_at` integer NOT NULL,
	`replaced_at` integer NOT NULL,
	FOREIGN KEY (`comment_id`) REFERENCES `comments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `comment_versions_comment` ON `comment_versions` (`comment_id`,`id`);--> statement-breakpoint
CREATE INDEX `comment_versions_old` ON `comment_versions` (`replaced_at`);--> statement-breakpoint
CREATE TABLE `conversation_follows` (
	`member_id` integer NOT NULL,
	`article_id` integer NOT NULL,
	`read_to` integer NOT NULL,
	`mailed_to` integer NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`member_id`, `article_id`),
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `conversation_follows_article` ON `conversation_follows` (`article_id`);--> statement-breakpoint
CREATE TABLE `drafts` (
	`member_id` integer NOT NULL,
	`place` text NOT NULL,
	`article_id` integer NOT NULL,
	`parent_id` integer,
	`words` text NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`member_id`, `place`),
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`parent_id`) REFERENCES `comments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `drafts_article` ON `drafts` (`article_id`);--> statement-breakpoint
CREATE INDEX `drafts_parent` ON `drafts` (`parent_id`);--> statement-breakpoint
CREATE INDEX `drafts_old` ON `drafts` (`saved_at`);--> statement-breakpoint
CREATE TABLE `mistakes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`article_id` integer NOT NULL,
	`passage_id` integer,
	`member_id` integer,
	`words` text NOT NULL,
	`credit` text DEFAULT '' NOT NULL,
	`state` text NOT NULL,
	`correction_id` integer,
	`decided_by_id` integer,
	`decided_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`passage_id`) REFERENCES `passages`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`correction_id`) REFERENCES `corrections`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`decided_by_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `mistakes_open` ON `mistakes` (`state`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `mistakes_article` ON `mistakes` (`article_id`);--> statement-breakpoint
CREATE INDEX `mistakes_passage` ON `mistakes` (`passage_id`);--> statement-breakpoint
CREATE INDEX `mistakes_member` ON `mistakes` (`member_id`);--> statement-breakpoint
CREATE INDEX `mistakes_correction` ON `mistakes` (`correction_id`);--> statement-breakpoint
CREATE INDEX `mistakes_decided` ON `mistakes` (`decided_by_id`);--> statement-breakpoint
CREATE TABLE `mutes` (
	`member_id` integer NOT NULL,
	`muted_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`member_id`, `muted_id`),
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`muted_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `mutes_muted` ON `mutes` (`muted_id`);--> statement-breakpoint
CREATE TABLE `passages` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`article_id` integer NOT NULL,
	`hash` text NOT NULL,
	`exact` text NOT NULL,
	`prefix` text DEFAULT '' NOT NULL,
	`suffix` text DEFAULT '' NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `passages_once` ON `passages` (`article_id`,`hash`);--> statement-breakpoint
CREATE TABLE `rings` (
	`key` text PRIMARY KEY NOT NULL,
	`member_ids` text NOT NULL,
	`shows` text NOT NULL,
	`found_at` integer NOT NULL,
	`looked_at` integer
);
--> statement-breakpoint
CREATE TABLE `thread_follows` (
	`member_id` integer NOT NULL,
	`thread_id` integer NOT NULL,
	`read_to` integer NOT NULL,
	`mailed_to` integer NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`member_id`, `thread_id`),
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`thread_id`) REFERENCES `comments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `thread_follows_thread` ON `thread_follows` (`thread_id`);--> statement-breakpoint
CREATE TABLE `visits` (
	`member_id` integer NOT NULL,
	`article_id` integer NOT NULL,
	`before_id` integer NOT NULL,
	`before_at` integer NOT NULL,
	`last_id` integer NOT NULL,
	`last_at` integer NOT NULL,
	PRIMARY KEY(`member_id`, `article_id`),
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `visits_article` ON `visits` (`article_id`);--> statement-breakpoint
DROP INDEX `comments_recommended`;--> statement-breakpoint
ALTER TABLE `comments` ADD `seen` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `comments` ADD `score` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `comments` ADD `on_trial` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `comments` ADD `passage_id` integer REFERENCES passages(id) ON DELETE set null;--> statement-breakpoint
ALTER TABLE `comments` ADD `deleted_at` integer;--> statement-breakpoint
ALTER TABLE `comments` ADD `deleted_from` text;--> statement-breakpoint
ALTER TABLE `comments` ADD `featured_at` integer;--> statement-breakpoint
CREATE INDEX `comments_featured` ON `comments` (`article_id`,`featured_at`,`id`) WHERE "comments"."featured_at" is not null;--> statement-breakpoint
CREATE INDEX `comments_trial` ON `comments` (`article_id`) WHERE "comments"."on_trial";--> statement-breakpoint
CREATE INDEX `comments_passage` ON `comments` (`passage_id`,`created_at`,`id`) WHERE "comments"."passage_id" is not null;--> statement-breakpoint
CREATE INDEX `comments_recommended` ON `comments` (`article_id`,`score`,`id`) WHERE "comments"."parent_id" is null;--> statement-breakpoint
DROP INDEX `notices_once`;--> statement-breakpoint
CREATE INDEX `notices_unread` ON `notices` (`member_id`) WHERE "notices"."read_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `notices_once` ON `notices` (`member_id`,`kind`,`comment_id`) WHERE "notices"."kind" in ('reply', 'mention', 'featured');--> statement-breakpoint
ALTER TABLE `articles` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `articles` ADD `talk` text;--> statement-breakpoint
ALTER TABLE `articles` ADD `closed_at` integer;--> statement-breakpoint
ALTER TABLE `corrections` ADD `credit` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `sections` ADD `talk` text;--> statement-breakpoint
INSERT INTO `search_changes` (`kind`, `id`) SELECT 'article', `id` FROM `articles` WHERE true ON CONFLICT DO NOTHING;
