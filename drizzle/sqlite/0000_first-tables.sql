CREATE TABLE `accounts` (
	`provider` text NOT NULL,
	`provider_account_id` text NOT NULL,
	`member_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`provider`, `provider_account_id`),
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `accounts_member` ON `accounts` (`member_id`);--> statement-breakpoint
CREATE TABLE `article_authors` (
	`article_id` integer NOT NULL,
	`author_id` integer NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`article_id`, `author_id`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`author_id`) REFERENCES `authors`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `article_authors_order` ON `article_authors` (`article_id`,`position`);--> statement-breakpoint
CREATE INDEX `article_authors_author` ON `article_authors` (`author_id`);--> statement-breakpoint
CREATE TABLE `article_recommends` (
	`member_id` integer NOT NULL,
	`article_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`member_id`, `article_id`),
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `article_recommends_article` ON `article_recommends` (`article_id`);--> statement-breakpoint
CREATE TABLE `articles` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`headline` text NOT NULL,
	`standfirst` text DEFAULT '' NOT NULL,
	`body` text NOT NULL,
	`language` text NOT NULL,
	`state` text NOT NULL,
	`section_id` integer,
	`picture_id` integer,
	`published_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`imported_recommends` integer DEFAULT 0 NOT NULL,
	`recommends` integer DEFAULT 0 NOT NULL,
	`comments` integer DEFAULT 0 NOT NULL,
	`source` text,
	`source_hash` text,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`picture_id`) REFERENCES `pictures`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "articles_state" CHECK("articles"."state" in ('draft', 'published', 'withdrawn')),
	CONSTRAINT "articles_counts" CHECK("articles"."recommends" >= 0 and "articles"."comments" >= 0 and "articles"."imported_recommends" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `articles_slug_unique` ON `articles` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `articles_source_unique` ON `articles` (`source`);--> statement-breakpoint
CREATE INDEX `articles_newest` ON `articles` (`state`,`published_at`,`id`);--> statement-breakpoint
CREATE INDEX `articles_section` ON `articles` (`section_id`,`state`,`published_at`,`id`);--> statement-breakpoint
CREATE INDEX `articles_recommended` ON `articles` (`state`,("imported_recommends" + "recommends"),`id`);--> statement-breakpoint
CREATE INDEX `articles_discussed` ON `articles` (`state`,`comments`,`id`);--> statement-breakpoint
CREATE INDEX `articles_picture` ON `articles` (`picture_id`);--> statement-breakpoint
CREATE TABLE `authors` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`about` text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `authors_slug_unique` ON `authors` (`slug`);--> statement-breakpoint
CREATE TABLE `comment_recommends` (
	`member_id` integer NOT NULL,
	`comment_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`member_id`, `comment_id`),
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`comment_id`) REFERENCES `comments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `comment_recommends_comment` ON `comment_recommends` (`comment_id`);--> statement-breakpoint
CREATE TABLE `comments` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`article_id` integer NOT NULL,
	`member_id` integer NOT NULL,
	`parent_id` integer,
	`thread_id` integer,
	`number` integer DEFAULT 0 NOT NULL,
	`depth` integer DEFAULT 0 NOT NULL,
	`path` text DEFAULT '' NOT NULL,
	`words` text NOT NULL,
	`state` text NOT NULL,
	`recommends` integer DEFAULT 0 NOT NULL,
	`replies` integer DEFAULT 0 NOT NULL,
	`last_reply` integer DEFAULT 0 NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`form_key` text,
	`last_decision` integer,
	`created_at` integer NOT NULL,
	`edited_at` integer,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`parent_id`) REFERENCES `comments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`thread_id`) REFERENCES `comments`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "comments_state" CHECK("comments"."state" in ('published', 'held', 'rejected', 'deleted')),
	CONSTRAINT "comments_counts" CHECK("comments"."recommends" >= 0 and "comments"."replies" >= 0)
);
--> statement-breakpoint
CREATE INDEX `comments_threads` ON `comments` (`article_id`,`created_at`,`id`) WHERE "comments"."parent_id" is null;--> statement-breakpoint
CREATE INDEX `comments_recommended` ON `comments` (`article_id`,`recommends`,`id`) WHERE "comments"."parent_id" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `comments_replies` ON `comments` (`thread_id`,`number`);--> statement-breakpoint
CREATE INDEX `comments_parent` ON `comments` (`parent_id`);--> statement-breakpoint
CREATE INDEX `comments_member` ON `comments` (`member_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `comments_record` ON `comments` (`member_id`,`state`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `comments_new` ON `comments` (`created_at`,`id`) WHERE "comments"."state" = 'published' and "comments"."last_decision" is null;--> statement-breakpoint
CREATE INDEX `comments_rejected` ON `comments` (`last_decision`,`id`) WHERE "comments"."state" = 'rejected';--> statement-breakpoint
CREATE UNIQUE INDEX `comments_form` ON `comments` (`member_id`,`form_key`);--> statement-breakpoint
CREATE TABLE `decisions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`comment_id` integer NOT NULL,
	`member_id` integer NOT NULL,
	`moderator_id` integer NOT NULL,
	`by_role` text NOT NULL,
	`decision` text NOT NULL,
	`guideline_id` integer,
	`note` text DEFAULT '' NOT NULL,
	`state_before` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`comment_id`) REFERENCES `comments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`moderator_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`guideline_id`) REFERENCES `guidelines`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "decisions_reason" CHECK("decisions"."decision" <> 'reject' or "decisions"."guideline_id" is not null)
);
--> statement-breakpoint
CREATE INDEX `decisions_comment` ON `decisions` (`comment_id`,`id`);--> statement-breakpoint
CREATE INDEX `decisions_member` ON `decisions` (`member_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `decisions_newest` ON `decisions` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `decisions_moderator` ON `decisions` (`moderator_id`);--> statement-breakpoint
CREATE INDEX `decisions_guideline` ON `decisions` (`guideline_id`);--> statement-breakpoint
CREATE TABLE `guidelines` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `guidelines_slug_unique` ON `guidelines` (`slug`);--> statement-breakpoint
CREATE TABLE `kept_words` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`article_id` integer NOT NULL,
	`parent_id` integer,
	`member_id` integer,
	`words` text NOT NULL,
	`back` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`parent_id`) REFERENCES `comments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `kept_words_article` ON `kept_words` (`article_id`);--> statement-breakpoint
CREATE INDEX `kept_words_parent` ON `kept_words` (`parent_id`);--> statement-breakpoint
CREATE INDEX `kept_words_member` ON `kept_words` (`member_id`,`article_id`);--> statement-breakpoint
CREATE INDEX `kept_words_expiry` ON `kept_words` (`expires_at`);--> statement-breakpoint
CREATE TABLE `letters` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`to` text NOT NULL,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`created_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`sent_at` integer
);
--> statement-breakpoint
CREATE INDEX `letters_due` ON `letters` (`sent_at`,`due_at`);--> statement-breakpoint
CREATE TABLE `links` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`member_id` integer NOT NULL,
	`purpose` text NOT NULL,
	`email` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `links_member` ON `links` (`member_id`);--> statement-breakpoint
CREATE INDEX `links_expiry` ON `links` (`expires_at`);--> statement-breakpoint
CREATE TABLE `members` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`handle` text NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`email` text NOT NULL,
	`email_confirmed_at` integer,
	`password_hash` text,
	`role` text DEFAULT 'member' NOT NULL,
	`demo` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`disabled_at` integer,
	CONSTRAINT "members_role" CHECK("members"."role" in ('member', 'moderator', 'editor', 'owner'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `members_handle_unique` ON `members` (`handle`);--> statement-breakpoint
CREATE UNIQUE INDEX `members_nameKey_unique` ON `members` (`name_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `members_email_unique` ON `members` (`email`);--> statement-breakpoint
CREATE TABLE `pictures` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`file` text NOT NULL,
	`type` text NOT NULL,
	`alt` text NOT NULL,
	`credit` text DEFAULT '' NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pictures_file_unique` ON `pictures` (`file`);--> statement-breakpoint
CREATE TABLE `rankings` (
	`list` text NOT NULL,
	`position` integer NOT NULL,
	`article_id` integer NOT NULL,
	PRIMARY KEY(`list`, `position`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `rankings_article` ON `rankings` (`article_id`);--> statement-breakpoint
CREATE TABLE `reports` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`comment_id` integer NOT NULL,
	`member_id` integer NOT NULL,
	`guideline_id` integer,
	`words` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`decision_id` integer,
	FOREIGN KEY (`comment_id`) REFERENCES `comments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`guideline_id`) REFERENCES `guidelines`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reports_once` ON `reports` (`comment_id`,`member_id`);--> statement-breakpoint
CREATE INDEX `reports_member` ON `reports` (`member_id`);--> statement-breakpoint
CREATE INDEX `reports_guideline` ON `reports` (`guideline_id`);--> statement-breakpoint
CREATE INDEX `reports_decision` ON `reports` (`decision_id`) WHERE "reports"."decision_id" is not null;--> statement-breakpoint
CREATE INDEX `reports_open` ON `reports` (`created_at`,`id`) WHERE "reports"."decision_id" is null;--> statement-breakpoint
CREATE TABLE `revisions` (
	`tag` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sections` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`position` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sections_slug_unique` ON `sections` (`slug`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`member_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	`slid_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sessions_member` ON `sessions` (`member_id`);--> statement-breakpoint
CREATE INDEX `sessions_expiry` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `settings` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
